document.body.dataset.page = 'print'
