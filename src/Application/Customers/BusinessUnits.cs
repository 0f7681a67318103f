using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers;

/// <summary>
/// Applies the business units of the calling client to requests that name a customer by its external id: which unit they may name, and which
/// customers they may change. An external id is unique in the account, so that it cannot be hidden that another unit uses it.
/// </summary>
internal sealed class BusinessUnits(ICurrentCaller caller) : IScopedService
{
    private const string Field = "businessUnit";

    /// <summary>
    /// Returns the draft with the client's business unit, if the client is restricted to exactly one and the form has no field for it.
    /// </summary>
    public CustomerDraft WithDefault(CustomerDraft draft) => AcceptsUnit(draft) || caller.BusinessUnits.Count != 1
        ? draft
        : draft with { Profile = draft.Profile with { BusinessUnit = caller.BusinessUnits[0] } };

    /// <summary>Returns the finding about the business unit in the request, or about its absence; null if there is none.</summary>
    public Finding? ConflictsWith(CustomerDraft draft)
    {
        var unit = draft.Profile.BusinessUnit;
        var isMissing = unit is null && AcceptsUnit(draft) && caller.MustNameBusinessUnit && !draft.Unreadable.Contains($"/{Field}");
        return isMissing ? FindingOf(CustomerErrors.BusinessUnitMissing) : ConflictsWith(unit);
    }

    /// <summary>Returns the finding that the client may not change a customer of this business unit; null if it may.</summary>
    public Finding? ConflictsWith(ChangeConstraints known) => ConflictsWith(known.BusinessUnit);

    /// <summary>Rejects the change of a customer whose business unit the client may not use (<see cref="RuleBroken"/>, C006).</summary>
    public void RejectForeign(Customer known)
    {
        if (ConflictsWith(known.ChangeConstraints) is { } finding)
        {
            throw new RuleBroken([finding]);
        }
    }

    private static bool AcceptsUnit(CustomerDraft draft) => draft.Form.Accepts(Field);

    private Finding? ConflictsWith(string? unit) => caller.SeesUnit(unit) ? null : FindingOf(CustomerErrors.BusinessUnitNotAllowed);

    private static Finding FindingOf(Rule rule) => Finding.Of(rule, $"/{Field}");
}
