using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers;

/// <summary>The business units of the client who asks: what it may state, and whose customers it may change.</summary>
internal sealed class BusinessUnits(ICurrentCaller caller) : IScopedService
{
    private const string Field = "businessUnit";

    /// <summary>The draft with the unit of a client that is held to just one, where the form cannot state any.</summary>
    public CustomerDraft Own(CustomerDraft draft) => CanState(draft) || caller.BusinessUnits.Count != 1
        ? draft
        : draft with { Profile = draft.Profile with { BusinessUnit = caller.BusinessUnits[0] } };

    /// <summary>What speaks against the unit that a request states, or leaves out.</summary>
    public Finding? ConflictsWith(CustomerDraft draft)
    {
        var unit = draft.Profile.BusinessUnit;
        var isMissing = unit is null && CanState(draft) && caller.MustNameBusinessUnit && !draft.Unreadable.Contains($"/{Field}");
        return isMissing ? Found(CustomerErrors.BusinessUnitMissing) : ConflictsWith(unit);
    }

    /// <summary>What speaks against changing a customer of another unit.</summary>
    public Finding? ConflictsWith(ChangeConstraints known) => ConflictsWith(known.BusinessUnit);

    /// <summary>Rejects to change a customer of another unit.</summary>
    public void RejectForeign(Customer known)
    {
        if (ConflictsWith(known.ChangeConstraints) is { } finding)
        {
            throw new RuleBroken([finding]);
        }
    }

    private static bool CanState(CustomerDraft draft) => draft.Form.Accepts(Field);

    private Finding? ConflictsWith(string? unit) =>
        unit is not null && caller.BusinessUnits.Count > 0 && !caller.BusinessUnits.Contains(unit) ? Found(CustomerErrors.BusinessUnitNotAllowed) : null;

    private static Finding Found(Rule rule) => Finding.Of(rule, $"/{Field}");
}
