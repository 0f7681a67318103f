using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers;

/// <summary>What a known customer, or the lack of one, says against a request; single calls and batches ask the same.</summary>
internal sealed class CustomerDatabaseRules(BusinessUnits units) : IScopedService
{
    /// <summary>Against registering. Where the action could not be read, nobody knows what a known customer means.</summary>
    public IEnumerable<Finding> OfCreate(CustomerDraft draft, bool updatesKnown, ChangeConstraints? known) => (known, updatesKnown) switch
    {
        (null, _) => [],
        _ when draft.Unreadable.Contains("/action") => [],
        ({ } stance, true) => ConflictsWith(draft, stance),
        _ => [Finding.Of(CustomerErrors.AlreadyExists, "/customerExtId")],
    };

    /// <summary>Against replacing all data.</summary>
    public IEnumerable<Finding> OfUpdate(CustomerDraft draft, ChangeConstraints? known) =>
        known is { } stance ? ConflictsWith(draft, stance) : [Finding.Of(CustomerErrors.Unknown, "/customerExtId")];

    private IEnumerable<Finding> ConflictsWith(CustomerDraft draft, ChangeConstraints known) =>
        units.ConflictsWith(known) is { } foreign ? [.. known.ConflictsWith(draft), foreign] : known.ConflictsWith(draft);
}
