using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Risk.Contracts;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Privacy;

namespace Onboarding.Application.Privacy;

/// <summary>Finds the customer of an erasure or a hold, and rejects erasures that are not permitted.</summary>
public sealed class ErasureGuard(
    IRetainedCustomers customers, ILegalHolds holds, IOpenCases cases, PrivacyOptions options, ICurrentCaller caller, IAuditTrail trail,
    TimeProvider clock)
    : IScopedService
{
    /// <summary>
    /// Returns the customer and sets the subject of the audit entry. Throws <see cref="NotFound"/> if the caller may see no such customer.
    /// </summary>
    public async Task<RetainedCustomer> Require(CustomerId id, CancellationToken cancellationToken)
    {
        var found = await customers.ById(caller.VisibleAccount(), id, cancellationToken) ?? throw new NotFound("Customer");
        trail.SetSubject(found.Id);
        trail.SetAccount(found.Account);
        return found;
    }

    /// <summary>
    /// Returns the customer as <see cref="Require"/> does, and locks it, so that no erasure misses what this command adds to it.
    /// </summary>
    public async Task<RetainedCustomer> RequireLocked(CustomerId id, CancellationToken cancellationToken)
    {
        var found = await Require(id, cancellationToken);
        return await customers.Lock(id, cancellationToken) ? found : throw new NotFound("Customer");
    }

    /// <summary>
    /// Rejects the erasure with a code for each hold, open case or running period. A reason to overrule permits it to an administrator. Returns the
    /// reason if something was overruled.
    /// </summary>
    public async Task<string?> Check(RetainedCustomer customer, string? overruleReason, CancellationToken cancellationToken)
    {
        var broken = await Reasons(customer, cancellationToken);
        if (broken.Count == 0)
        {
            return null;
        }

        if (overruleReason is null)
        {
            throw new RuleBroken([.. broken.Select(rule => Finding.Of(rule, ""))]);
        }

        return caller.Roles.Allow(Role.Administrator) ? overruleReason : throw new NotPermitted(PrivacyErrors.MayNotOverrule);
    }

    /// <summary>Returns a rule for each hold, open case or running period that stands against the erasure.</summary>
    public async Task<IReadOnlyList<Rule>> Reasons(RetainedCustomer customer, CancellationToken cancellationToken)
    {
        var (broken, today) = (new List<Rule>(), clock.Today());
        if ((await holds.Standing([customer.Id], today, cancellationToken)).Count > 0)
        {
            broken.Add(PrivacyErrors.Held);
        }

        if ((await cases.Among([customer.Id], cancellationToken)).Count > 0)
        {
            broken.Add(PrivacyErrors.CaseOpen);
        }

        if (customer.EndedOn is not { } endedOn)
        {
            broken.Add(PrivacyErrors.NotEnded);
        }
        else if (options.Clock().DueOn(customer.Account, customer.Category, customer.IsLead, endedOn) > today)
        {
            broken.Add(PrivacyErrors.PeriodRuns);
        }

        return broken;
    }
}

/// <summary>Converts a customer for its erasure.</summary>
internal static class RetainedCustomerExtensions
{
    /// <summary>Returns what the tombstone has of a customer.</summary>
    public static ErasedCustomer ToErased(this RetainedCustomer one) => new(one.Account, one.Id, one.Number, one.RegisteredAt, one.EndedOn);
}
