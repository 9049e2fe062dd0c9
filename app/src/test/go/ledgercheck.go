// Ledgercheck reads the evidence of Sổ Mật with code that others wrote: golang.org/x/mod/sumdb/note opens the signed
// notes, golang.org/x/mod/sumdb/tlog checks the tree and the proofs. It exits with 0 when they accept, with 1 and the
// reason when they refuse.
//
//	ledgercheck tree        KEY EXPORT
//	ledgercheck inclusion   KEY PROOF.json ENTRY.json
//	ledgercheck consistency KEY PROOF.json OLDER.txt NEWER.txt
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	if len(os.Args) < 4 {
		refuse(errors.New("what, key and file are needed"))
	}
	key, err := note.NewVerifier(os.Args[2])
	if err != nil {
		refuse(err)
	}
	files := os.Args[3:]
	switch os.Args[1] {
	case "tree":
		err = tree(key, files[0])
	case "inclusion":
		err = inclusion(key, files[0], files[1])
	case "consistency":
		err = consistency(key, files[0], files[1], files[2])
	default:
		err = errors.New("unknown: " + os.Args[1])
	}
	if err != nil {
		refuse(err)
	}
	fmt.Println("accepted")
}

func refuse(err error) {
	fmt.Println("refused:", err)
	os.Exit(1)
}

type proof struct {
	Index, Size, From, To int64
	Hashes                []string
	Checkpoint            string
}

func readProof(file string) (p proof, hashes []tlog.Hash, err error) {
	text, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(text, &p)
	}
	for _, text := range p.Hashes {
		hash, err := tlog.ParseHash(text)
		if err != nil {
			return p, nil, err
		}
		hashes = append(hashes, hash)
	}
	return p, hashes, err
}

// open verifies the signature of a checkpoint and reads its size and root.
func open(key note.Verifier, checkpoint string) (int64, tlog.Hash, error) {
	opened, err := note.Open([]byte(checkpoint), note.VerifierList(key))
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 3 || lines[0] != key.Name() {
		return 0, tlog.Hash{}, errors.New("not a checkpoint of " + key.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return size, root, err
}

func inclusion(key note.Verifier, proofFile, entryFile string) error {
	p, hashes, err := readProof(proofFile)
	if err != nil {
		return err
	}
	entry, err := os.ReadFile(entryFile)
	if err != nil {
		return err
	}
	size, root, err := open(key, p.Checkpoint)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(hashes, size, root, p.Index, tlog.RecordHash(entry))
}

func consistency(key note.Verifier, proofFile, olderFile, newerFile string) error {
	_, hashes, err := readProof(proofFile)
	if err != nil {
		return err
	}
	older, err := os.ReadFile(olderFile)
	if err != nil {
		return err
	}
	newer, err := os.ReadFile(newerFile)
	if err != nil {
		return err
	}
	from, fromRoot, err := open(key, string(older))
	if err != nil {
		return err
	}
	to, toRoot, err := open(key, string(newer))
	if err != nil {
		return err
	}
	return tlog.CheckTree(hashes, to, toRoot, from, fromRoot)
}

// tree rebuilds the tree from the entries and compares it with every checkpoint of the export.
func tree(key note.Verifier, export string) error {
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var hashes []tlog.Hash
		for _, index := range indexes {
			hashes = append(hashes, stored[index])
		}
		return hashes, nil
	})
	entries, err := os.Open(filepath.Join(export, "entries.jsonl"))
	if err != nil {
		return err
	}
	defer entries.Close()
	lines := bufio.NewScanner(entries)
	count := int64(0)
	for ; lines.Scan(); count++ {
		more, err := tlog.StoredHashes(count, lines.Bytes(), reader)
		if err != nil {
			return err
		}
		stored = append(stored, more...)
	}
	notes, err := os.ReadFile(filepath.Join(export, "checkpoints.txt"))
	if err != nil {
		return err
	}
	signed := strings.Split(strings.TrimSuffix(string(notes), "\n\n"), "\n\n")
	if len(signed)%2 != 0 {
		return errors.New("checkpoints.txt is not a row of notes")
	}
	for i := 0; i < len(signed); i += 2 {
		size, root, err := open(key, signed[i]+"\n\n"+signed[i+1]+"\n")
		if err != nil {
			return err
		}
		if size > count {
			return fmt.Errorf("%d entries were signed, %d are there", size, count)
		}
		computed, err := tlog.TreeHash(size, reader)
		if err != nil {
			return err
		}
		if computed != root {
			return fmt.Errorf("another root at %d entries", size)
		}
	}
	return nil
}
