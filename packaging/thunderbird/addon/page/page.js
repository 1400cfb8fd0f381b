// Puts the words of one problem on the page, in Thunderbird's language.

const asked = new URLSearchParams(location.search);
const cause = /^[a-z_]{1,20}$/.test(asked.get("cause") ?? "") ? asked.get("cause") : "broken";
const words = (key, ...values) => browser.i18n.getMessage(key, values);
const known = words(`problem_${cause}_title`) ? cause : "broken";
const detail = asked.get("detail") ?? "";

put("title", words(`problem_${known}_title`));
put("why", words(`problem_${known}_why`, detail));
for (let number = 1; words(`problem_${known}_step${number}`); number += 1) {
  const step = document.createElement("li");
  step.textContent = words(`problem_${known}_step${number}`);
  document.getElementById("steps").append(step);
}
put("meanwhile-title", words("meanwhile_title"));
put("meanwhile-text", words("meanwhile_text"));
document.querySelector("#detail summary").textContent = words("detail");
document.querySelector("#detail pre").textContent = detail;
document.getElementById("detail").hidden = detail === "" || known === "many";
document.getElementById("detail").open = known === "message";
document.documentElement.lang = browser.i18n.getUILanguage();

function put(id, text) {
  document.getElementById(id).textContent = text;
}
