// Enter on the page itself starts with the next article; a focused link or button keeps its own.
const start = document.getElementById("start");

document.addEventListener("keydown", event => {
  const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey && !event.repeat;
  const onPage = event.target === document.body || event.target.id === "main";
  if (event.key === "Enter" && plain && onPage && start) {
    event.preventDefault();
    start.click();
  }
});
