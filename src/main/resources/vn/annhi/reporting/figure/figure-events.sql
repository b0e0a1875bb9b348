-- Everything that is counted of the cases :codes, from the dossier. Decisions belong to the commune that took them,
-- everything else of the intake to the commune of the incident, plans to the commune that drew them up.
insert into figure_event
    (case_code, event, ordinal, at, ended_at, unit, sex, age, ethnicity, environment, channel, forms, groups)
with intake as (
    select distinct on (case_code) case_code, payload
    from form_record where form_id = 'mau-01-intake-report' and case_code = any (:codes)
    order by case_code, seq
), assessment as (
    select distinct on (case_code) case_code, payload
    from form_record where form_id = 'mau-03-specific-risk' and case_code = any (:codes)
    order by case_code, seq desc
), known as (
    select f.code, f.incident_unit, coalesce(f.residence_unit, f.incident_unit) as residence_unit, f.received_at,
        f.closed_at, f.outcome, f.merged_into, c.sex,
        case
            when c.birth_date is null then c.estimated_age
            else greatest(0, extract(year from age((f.received_at at time zone 'Asia/Ho_Chi_Minh')::date, c.birth_date)))
        end::smallint as age,
        coalesce(nullif(a.payload ->> 'ethnicity', ''), nullif(i.payload ->> 'ethnicity', ''), 'unknown') as ethnicity,
        coalesce(nullif(a.payload ->> 'abuseEnvironment', ''), nullif(i.payload ->> 'abuseEnvironment', ''), 'unknown')
            as environment,
        coalesce(nullif(i.payload ->> 'channel', ''), 'unknown') as channel,
        coalesce(
            (select array_agg(form order by form) from jsonb_array_elements_text(
                case jsonb_typeof(a.payload -> 'abuseForms') when 'array' then a.payload -> 'abuseForms' end) as form),
            (select array_agg(form order by form) from jsonb_array_elements_text(
                case jsonb_typeof(i.payload -> 'abuseForms') when 'array' then i.payload -> 'abuseForms' end) as form),
            '{}') as forms,
        coalesce(
            (select array_agg(one order by one) from jsonb_array_elements_text(
                case jsonb_typeof(i.payload -> 'specialGroups') when 'array' then i.payload -> 'specialGroups' end) as one),
            '{}') as groups,
        coalesce(i.payload -> 'childCategories' @> '"ABUSED"', false) as reported_abused
    from case_file f
    join child c on c.case_code = f.code
    left join (select case_code, payload::jsonb as payload from intake) i on i.case_code = f.code
    left join (select case_code, payload::jsonb as payload from assessment) a on a.case_code = f.code
    where f.code = any (:codes) and f.kind = 'notice'
), decided as (
    select case_code, seq, form_id, subject, cycle, submitted_at, split_part(position, '.', 1) as unit, payload
    from form_record
    where case_code = any (:codes) and form_id in ('chi-dao-xac-minh', 'quyet-dinh-khan-cap', 'mau-07-isolation',
        'ra-soat-cach-ly', 'de-nghi-toa-an', 'bao-tin-toi-pham', 'mau-03-specific-risk', 'theo-doi-thuc-hien')
), accepted as (
    select k.code, min(d.submitted_at) as at
    from known k join decided d on d.case_code = k.code
    where d.form_id = 'chi-dao-xac-minh' and d.payload ->> 'acceptance' = 'accepted' and k.merged_into is null
    group by k.code
), events (code, event, at, ended_at, unit) as (
    select code, 'received', received_at, null::timestamptz, incident_unit from known
    union all
    select code, 'case-open', received_at, closed_at, incident_unit from known
    union all
    select code, 'accepted', at, null, incident_unit from accepted join known using (code)
    union all
    select code, 'abused', at, null, incident_unit from accepted join known using (code)
    where reported_abused or cardinality(forms) > 0
    union all
    select code, 'special', at, null, incident_unit from accepted join known using (code) where cardinality(groups) > 0
    union all
    select code, 'dismissed', closed_at, null, incident_unit from known
    where outcome in ('unfounded', 'not-a-child', 'out-of-scope')
    union all
    select code, 'stable', closed_at, null, residence_unit from known where outcome = 'stable'
    union all
    select case_code, 'urgent', submitted_at, null, unit from decided
    where form_id = 'quyet-dinh-khan-cap' and payload ->> 'urgent' = 'yes'
    union all
    select d.case_code, 'urgent-in-time', d.submitted_at, null, d.unit
    from decided d
    join obligation o on o.case_code = d.case_code and o.legal_basis = 'urgent-measures' and o.subject = d.subject
        and o.state = 'fulfilled' and o.closed_at <= o.due_at
    where d.form_id = 'quyet-dinh-khan-cap' and d.payload ->> 'urgent' = 'yes'
    union all
    select case_code, 'isolation', submitted_at, null, unit from decided
    where form_id = 'mau-07-isolation' and payload ->> 'isolation' = 'yes'
    union all
    select case_code, 'isolation-extended', submitted_at, null, unit from decided
    where form_id = 'ra-soat-cach-ly' and payload ->> 'isolationEnd' = 'extend'
    union all
    select case_code, 'court-requested', submitted_at, null, unit from decided where form_id = 'de-nghi-toa-an'
    union all
    select d.case_code, 'crime-reported', min(d.submitted_at), null, k.incident_unit
    from decided d join known k on k.code = d.case_code
    where d.form_id = 'bao-tin-toi-pham' group by d.case_code, k.incident_unit
    union all
    select d.case_code, 'followed-up', d.submitted_at, null, d.unit from decided d where d.form_id = 'theo-doi-thuc-hien'
    union all
    select d.case_code, 'assessed-from-7', d.submitted_at, null, d.unit
    from decided d join known k on k.code = d.case_code where d.form_id = 'mau-03-specific-risk' and k.age >= 7
    union all
    select d.case_code, 'heard-from-7', d.submitted_at, null, d.unit
    from decided d join known k on k.code = d.case_code
    where d.form_id = 'mau-03-specific-risk' and k.age >= 7 and btrim(coalesce(d.payload ->> 'childOpinion', '')) <> ''
    union all
    select case_code, 'plan-drafted', drafted_at, null, unit from plan where case_code = any (:codes)
    union all
    select p.case_code, 'plan-drafted-in-time', p.drafted_at, null, p.unit
    from plan p join obligation o on o.case_code = p.case_code and o.legal_basis = 'draft-plan' and o.cycle = p.cycle
        and o.subject = '' and o.state = 'fulfilled' and o.closed_at <= o.due_at
    where p.case_code = any (:codes)
    union all
    select case_code, 'plan-approved', decided_at, null, unit from plan
    where case_code = any (:codes) and decided_at is not null
    union all
    select p.case_code, 'plan-approved-in-time', p.decided_at, null, p.unit
    from plan p join obligation o on o.case_code = p.case_code and o.legal_basis = 'approve-plan' and o.cycle = p.cycle
        and o.subject = '' and o.state = 'fulfilled' and o.closed_at <= o.due_at
    where p.case_code = any (:codes) and p.decided_at is not null
    union all
    select case_code, 'plan-running', decided_at, ended_at, unit from plan
    where case_code = any (:codes) and decided_at is not null
    union all
    select c.case_code, 'replanned', c.started_at, null, k.residence_unit
    from case_cycle c join known k on k.code = c.case_code where c.origin = 'continued'
)
select e.code, e.event, row_number() over (partition by e.code, e.event order by e.at, e.unit), e.at, e.ended_at, e.unit,
    k.sex, k.age, k.ethnicity, k.environment, k.channel, k.forms, k.groups
from events e join known k on k.code = e.code
