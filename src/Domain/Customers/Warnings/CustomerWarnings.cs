using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.RelatedEntities;

namespace Onboarding.Domain.Customers.Warnings;

/// <summary>
/// The warnings about a request that is accepted: values that are probably mistakes although no rule rejects them. A dialect that can carry warnings
/// returns them beside its acceptance.
/// </summary>
public static class CustomerWarnings
{
    private const int MaxPercentage = 100;

    /// <summary>A share, a percentage of votes or of income is below 0 or over 100.</summary>
    public static readonly Rule ShareOutOfRange = Rule.Unpublished("share_out_of_range", "{0} is below 0 or over 100");

    /// <summary>Two related entities are the same person or organisation.</summary>
    public static readonly Rule SameTwice = Rule.Unpublished("same_person_twice", "The same person or organisation is at {0} too");

    /// <summary>The LEI is not one: its form or its check digits are wrong.</summary>
    public static readonly Rule LeiCheckDigits = Rule.Unpublished("lei_check_digits", "Lei has wrong check digits");

    /// <summary>A text with the form of an IBAN has wrong check digits.</summary>
    public static readonly Rule IbanCheckDigits = Rule.Unpublished("iban_check_digits", "{0} has the form of an IBAN and wrong check digits");

    /// <summary>A contact of the type EMAIL is not an e-mail address.</summary>
    public static readonly Rule NoEmail = Rule.Unpublished("email_invalid", "ContactDetails is not an e-mail address");

    /// <summary>The national code contains another date of birth.</summary>
    public static readonly Rule CodeContradictsBirth = Rule.Unpublished(
        "national_code_contradicts_birth_date", "NationalCode contains another date of birth");

    /// <summary>A name of the request is not known or not carried there, and was ignored.</summary>
    public static readonly Rule IgnoredName = Rule.Unpublished("ignored_name", "{0} was ignored");

    /// <summary>Returns the warnings about a draft without findings.</summary>
    public static IReadOnlyList<Finding> Of(CustomerDraft draft)
    {
        var (warnings, profile) = (new List<Finding>(), draft.Profile);
        void Warn(Rule rule, string path, params string[] arguments) => warnings.Add(Finding.Of(rule, path, arguments));

        CheckCode(profile.CitizenshipCountry, profile.NationalCode, profile.BirthDate, "", Warn);
        if (profile.Lei is { } lei && !TextRules.IsBlank(lei) && !CheckDigits.IsLei(lei))
        {
            Warn(LeiCheckDigits, "/lei");
        }

        if (profile.Questionnaire?.InitialDeposit?.Account is { } account && CheckDigits.LooksLikeIban(account) && !CheckDigits.IsIban(account))
        {
            Warn(IbanCheckDigits, "/initialDepositAccount", "InitialDepositAccount");
        }

        CheckContacts(profile.Contacts, "", Warn);
        CheckShares(profile.Questionnaire?.Income?.Sources?.Select(one => one.IncomePercentage), "/listIncomeSource", "incomePercentage", Warn);
        CheckShares(profile.Questionnaire?.Activity?.Activities?.Select(one => one.IncomePercentage), "/listActivity", "incomePercentage", Warn);
        CheckRelated(profile.RelatedEntities ?? [], Warn);
        return warnings;
    }

    private static void CheckRelated(IReadOnlyList<RelatedEntityDraft> entities, Action<Rule, string, string[]> warn)
    {
        CheckShares(entities.Select(one => one.Share), "/listRelatedEntity", "share", warn);
        CheckShares(entities.Select(one => one.VotePercentage), "/listRelatedEntity", "votePercentage", warn);
        var known = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < entities.Count; i++)
        {
            var entity = entities[i];
            CheckContacts(entity.Contacts, $"/listRelatedEntity/{i}", warn);
            CheckShares(
                entity.IncomeSources?.Select(one => one.IncomePercentage), $"/listRelatedEntity/{i}/listIncomeSource", "incomePercentage", warn);
            CheckShares(entity.Activities?.Select(one => one.IncomePercentage), $"/listRelatedEntity/{i}/listActivity", "incomePercentage", warn);
            if (entity.EntityType == EntityType.Individual)
            {
                CheckCode(entity.Country, entity.NationalCode, entity.BirthDate, $"/listRelatedEntity/{i}", warn);
            }

            List<int>[] same = [.. KeysOf(entity).Select(known.GetOrAdd)];
            if (same.SelectMany(list => list).FirstOrDefault(earlier => MayBeSame(entities[earlier], entity), -1) is >= 0 and var first)
            {
                warn(SameTwice, $"/listRelatedEntity/{i}", [$"/listRelatedEntity/{first}"]);
            }

            Array.ForEach(same, list => list.Add(i));
        }
    }

    private static List<int> GetOrAdd(this Dictionary<string, List<int>> known, string key) =>
        known.TryGetValue(key, out var list) ? list : known[key] = [];

    // The same name, or the same national code.
    private static IEnumerable<string> KeysOf(RelatedEntityDraft entity)
    {
        var name = entity.EntityType == EntityType.Organization ? entity.Title ?? "" : $"{entity.FirstName} {entity.LastName}";
        yield return $"{entity.EntityType} {NameFolding.Key(name)}";
        if (!TextRules.IsBlank(entity.NationalCode))
        {
            yield return $"{entity.EntityType}:{entity.NationalCode.Trim().ToUpperInvariant()}";
        }
    }

    // Namesakes have different dates of birth or national codes.
    private static bool MayBeSame(RelatedEntityDraft one, RelatedEntityDraft other) =>
        !(one.BirthDate is { } born && other.BirthDate is { } bornToo && !born.MayBe(bornToo))
        && !(one.NationalCode is { } code && other.NationalCode is { } otherCode
            && !code.Trim().Equals(otherCode.Trim(), StringComparison.OrdinalIgnoreCase));

    private static void CheckCode(string? country, string? code, PartialDate? birthDate, string at, Action<Rule, string, string[]> warn)
    {
        if (country is not null && code is not null && birthDate is { } born
            && NationalCodeDates.Of(country, code) is { Count: > 0 } dates && !dates.Any(date => born.MayBe(date)))
        {
            warn(CodeContradictsBirth, $"{at}/nationalCode", []);
        }
    }

    private static void CheckContacts(IReadOnlyList<Contact>? contacts, string at, Action<Rule, string, string[]> warn)
    {
        for (var i = 0; i < contacts?.Count; i++)
        {
            if (contacts[i] is { ContactType: ContactType.Email, ContactDetails: { } details } && !Formats.IsEmail(details))
            {
                warn(NoEmail, $"{at}/listContact/{i}/contactDetails", []);
            }
        }
    }

    private static void CheckShares(IEnumerable<long?>? shares, string list, string field, Action<Rule, string, string[]> warn)
    {
        var i = 0;
        foreach (var share in shares ?? [])
        {
            if (share is < 0 or > MaxPercentage)
            {
                warn(ShareOutOfRange, $"{list}/{i}/{field}", [char.ToUpperInvariant(field[0]) + field[1..]]);
            }

            i++;
        }
    }
}
