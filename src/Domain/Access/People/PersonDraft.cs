using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Access.People;

/// <summary>The data of a person as a request sent it, not yet validated.</summary>
public sealed record PersonDraft
{
    /// <summary>The greatest number of accounts of a person.</summary>
    public const int MaxAccounts = 20;

    /// <summary>The languages in which the service speaks to people; the first is the default.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "lt"];

    /// <summary>The person's name, which the audit trail shows.</summary>
    public string? Name { get; init; }

    /// <summary>The e-mail address by which the person signs in.</summary>
    public string? Email { get; init; }

    /// <summary>The person's language; null for the default.</summary>
    public string? Language { get; init; }

    /// <summary>The person's roles in the core API, in each of the accounts.</summary>
    public IReadOnlyList<string?>? Roles { get; init; }

    /// <summary>The accounts that the person may act for. The first is that of a new session.</summary>
    public IReadOnlyList<string?>? Accounts { get; init; }

    /// <summary>The codes of the classifier businessUnit that the person is restricted to; null or empty without a restriction.</summary>
    public IReadOnlyList<string?>? BusinessUnits { get; init; }

    /// <summary>Returns every defect of the draft.</summary>
    public IReadOnlyList<Finding> Findings(Classifiers classifiers)
    {
        var findings = new List<Finding>();
        void AddUnless(bool isRight, Rule rule, string path)
        {
            if (!isRight)
            {
                findings.Add(Finding.Of(rule, path));
            }
        }

        AddUnless(AccessLimits.IsName(Name), ClientErrors.InvalidName, "/name");
        AddUnless(EmailAddress.Read(Email) is not null, PersonErrors.InvalidEmail, "/email");
        AddUnless(Language is null || Languages.Contains(Language), PersonErrors.InvalidLanguage, "/language");
        AddUnless(Roles is not null, PersonErrors.RolesMissing, "/roles");
        AddUnless(
            (Roles ?? []).All(role => role is not null && Codes<Role>.TryRead(role, out _)), ClientErrors.InvalidRoles, "/roles");
        AddUnless(
            Accounts is { Count: > 0 and <= MaxAccounts } && Accounts.All(account => ApiClient.FindingsOf(account).Count == 0),
            PersonErrors.InvalidAccounts, "/accounts");
        AddUnless(BusinessUnits is null or { Count: <= ClientDraft.MaxBusinessUnits }, ClientErrors.InvalidBusinessUnits, "/businessUnits");
        foreach (var (i, unit) in (BusinessUnits ?? []).Take(ClientDraft.MaxBusinessUnits).Index())
        {
            AddUnless(unit is not null && classifiers.Has(Classifier.BusinessUnit, unit), ClientErrors.UnknownBusinessUnit, $"/businessUnits/{i}");
        }

        return findings;
    }

    /// <summary>Returns the accounts, each once, in the order of the draft. The draft must have no findings.</summary>
    public IReadOnlyList<AccountId> ReadAccounts() => [.. (Accounts ?? []).Distinct().Select(account => new AccountId(account!))];

    /// <summary>Returns the roles, each once. The draft must have no findings.</summary>
    internal IReadOnlyList<Role> ReadRoles() => [.. (Roles ?? []).Select(role => Codes<Role>.Read(role!)).Distinct().Order()];

    /// <summary>Returns the business units, each once.</summary>
    internal IReadOnlyList<string> ReadBusinessUnits() => [.. (BusinessUnits ?? []).Select(code => code!).Distinct().Order(StringComparer.Ordinal)];
}
