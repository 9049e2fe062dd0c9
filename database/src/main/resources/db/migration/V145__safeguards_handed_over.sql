-- safeguards: what surrounds the papers goes over with them when an office hands over whole: meetings, seals, people's training and
-- undertakings, the office's own texts, inspections with what they found, incidents. What came so says from which office it came, as
-- books do; what belongs to one house alone (who keeps which minutes, whether access waits for training, the machine) stays.
do $$
declare kept text;
begin
    foreach kept in array array['device', 'meeting', 'official_seal', 'training', 'officer', 'text', 'inspection_plan', 'inspection',
        'incident']
    loop
        execute format('alter table safeguards.%I add column predecessor uuid references organisation.predecessor (id) deferrable', kept);
    end loop;
end $$;

alter table safeguards.evidence_file
    add foreign key (content) references vault.content_key (content_id) deferrable;

-- Closed with its office, as everything that is handed over.
do $$
declare kept text;
begin
    foreach kept in array array[
        'meeting', 'meeting_word', 'meeting_act', 'meeting_signed', 'meeting_attendee', 'meeting_hand_out', 'meeting_issue',
        'meeting_deposit', 'meeting_seal', 'official_seal', 'official_seal_act', 'official_seal_use', 'text', 'text_reading', 'officer',
        'officer_evidence', 'undertaking', 'training', 'training_attendance', 'quiz', 'quiz_question', 'inspection_plan', 'inspection',
        'inspection_act', 'inspection_look', 'inspection_answer', 'inspection_register_answer', 'inspection_evidence',
        'inspection_sample', 'inspection_sample_line', 'inspection_finding', 'inspection_finding_step', 'incident', 'incident_act',
        'evidence_file']
    loop
        execute format('create trigger handed_over before insert or update or delete on safeguards.%I '
            'for each row execute function organisation.refuse_after_handing_over()', kept);
    end loop;
end $$;
