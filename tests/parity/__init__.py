"""What is computed twice, in Python and in JavaScript, held against each other in Node.js."""
