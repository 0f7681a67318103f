using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers;

/// <summary>What a known customer, or the lack of one, says against a request; single calls and batches ask the same.</summary>
internal sealed class KnownCustomerRules(BusinessUnits units) : ISharedPart
{
    /// <summary>Against registering. Where the action could not be read, nobody knows what a known customer means.</summary>
    public IEnumerable<Finding> OfCreate(CustomerDraft draft, bool updatesKnown, Stance? known) => (known, updatesKnown) switch
    {
        (null, _) => [],
        _ when draft.Unreadable.Contains("/action") => [],
        ({ } stance, true) => Against(draft, stance),
        _ => [Finding.Of(CustomerErrors.AlreadyExists, "/customerExtId")],
    };

    /// <summary>Against replacing all data.</summary>
    public IEnumerable<Finding> OfUpdate(CustomerDraft draft, Stance? known) =>
        known is { } stance ? Against(draft, stance) : [Finding.Of(CustomerErrors.Unknown, "/customerExtId")];

    private IEnumerable<Finding> Against(CustomerDraft draft, Stance known) =>
        units.Against(known) is { } foreign ? [.. known.Against(draft), foreign] : known.Against(draft);
}
