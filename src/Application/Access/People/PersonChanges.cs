using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.People;

/// <summary>Loads and checks the person that a command is about, and records its change.</summary>
internal static class PersonChanges
{
    /// <summary>
    /// Returns the person with this id for a change; the audit entry then belongs to the person's first account. Throws <see cref="NotFound"/> if the
    /// caller sees none of the person's accounts, and <see cref="RuleBroken"/> if it does not see all of them, or if the caller is restricted to
    /// business units and the person is not restricted to some of them.
    /// </summary>
    public static async Task<Person> Require(
        this IPeople people, ICurrentCaller caller, IAuditTrail trail, string personId, CancellationToken cancellationToken)
    {
        var found = await people.Find(personId, cancellationToken);
        if (found is null || !found.Accounts.Any(caller.Sees))
        {
            throw new NotFound("Person");
        }

        trail.SetAccount(found.Accounts[0]);
        if (!found.Accounts.All(caller.Sees))
        {
            throw new RuleBroken(PersonErrors.OtherAccount, "");
        }

        caller.ToGranter().RejectUnheldUnits(found.BusinessUnits);
        return found;
    }

    /// <summary>Rejects accounts that the caller does not administer or that cannot exist, and an address or name that another person has.</summary>
    public static async Task Check(
        this IPeople people, IApiClients clients, ICurrentCaller caller, PersonDraft draft, string personId, CancellationToken cancellationToken)
    {
        var accounts = draft.ReadAccounts();
        if (!accounts.All(caller.Sees))
        {
            throw new RuleBroken(PersonErrors.OtherAccount, "/accounts");
        }

        foreach (var account in accounts)
        {
            if (!AccountName.IsNew(account.Value) && !await clients.HasAccount(account, cancellationToken))
            {
                throw new InvalidInput([Finding.Of(PersonErrors.InvalidAccounts, "/accounts")]);
            }
        }

        if (await people.FindByEmail(EmailAddress.Read(draft.Email)!, cancellationToken) is { } other && other.PersonId != personId)
        {
            throw new RuleBroken(PersonErrors.EmailTaken, "/email");
        }

        if ((await people.WithName(draft.Name!, cancellationToken)).Any(
            one => one.PersonId != personId && one.Accounts.Intersect(accounts).Any()))
        {
            throw new RuleBroken(PersonErrors.NameTaken, "/name");
        }
    }

    /// <summary>Sets the details of the audit entry: the person before (null for a new one) and after the change, without credentials.</summary>
    public static void SetChange(this IAuditTrail trail, PersonItem? before, PersonItem after) =>
        trail.SetDetails(JsonSerializer.Serialize(new PersonChange(before, after), PersonChangeJson.Default.PersonChange));

    /// <summary>Returns the item of a person for the audit trail.</summary>
    public static PersonItem ItemOf(this ICurrentCaller caller, Person person) => PersonItem.Of(person, caller.Sees);
}

/// <summary>A person before and after a change.</summary>
/// <param name="Before">Before; null for a new one.</param>
/// <param name="After">After.</param>
internal sealed record PersonChange(PersonItem? Before, PersonItem After);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PersonChange))]
internal sealed partial class PersonChangeJson : JsonSerializerContext;
