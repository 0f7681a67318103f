using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers;

/// <summary>
/// The database rules of a request: does it conflict with an existing customer, or with the lack of one? Single requests and batches share them.
/// </summary>
internal sealed class CustomerDatabaseRules(BusinessUnits units) : IScopedService
{
    /// <summary>Returns the conflicts of a registration. If the action could not be read, an existing customer is not a conflict.</summary>
    public IEnumerable<Finding> OfCreate(CustomerDraft draft, bool updatesExisting, ChangeConstraints? known) => (known, updatesExisting) switch
    {
        (null, _) => [],
        _ when draft.Unreadable.Contains("/action") => [],
        ({ } constraints, true) => ConflictsWith(draft, constraints),
        _ => [Finding.Of(CustomerErrors.AlreadyExists, "/customerExtId")],
    };

    /// <summary>Returns the conflicts of an update that replaces all data.</summary>
    public IEnumerable<Finding> OfUpdate(CustomerDraft draft, ChangeConstraints? known) =>
        known is { } constraints ? ConflictsWith(draft, constraints) : [Finding.Of(CustomerErrors.Unknown, "/customerExtId")];

    // The other conflicts would tell what a customer of another unit is.
    private IEnumerable<Finding> ConflictsWith(CustomerDraft draft, ChangeConstraints known) =>
        units.ConflictsWith(known) is { } foreign ? [foreign] : known.ConflictsWith(draft);
}
