-- How a person is reached: hidden like the real name, and like it left out of lists, search, prints and exports.
ALTER TABLE person ADD COLUMN contact TEXT NOT NULL DEFAULT '';
