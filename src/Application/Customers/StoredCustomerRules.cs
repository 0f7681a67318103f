using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers;

/// <summary>What is stored and forbids a request about a customer; also tells the audit trail which customer a refused request was about.</summary>
internal abstract class StoredCustomerRules<T>(ICustomers customers, ICurrentCaller caller, IAuditTrail trail) : IStoredRules<T> where T : IStatesACustomer
{
    public async Task<IReadOnlyList<Finding>> Findings(T request, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var draft = request.Draft;
        if (draft.CommunicationNumber is { Length: <= CustomerFields.NumberMaxLength } number
            && await customers.HasUsed(caller.Account, number, cancellationToken))
        {
            findings.Add(Finding.Of(CustomerErrors.CommunicationNumberUsed, "/communicationNumber"));
        }

        if (draft.ExternalId is { Length: <= CustomerFields.NumberMaxLength } externalId)
        {
            var known = await customers.Find(caller.Account, externalId, cancellationToken);
            if (known is not null)
            {
                trail.Concern(known.Id);
            }

            findings.AddRange(About(request, known));
        }

        return findings;
    }

    /// <summary>What speaks against the request, given the customer of that number, if there is one.</summary>
    protected abstract IEnumerable<Finding> About(T request, Customer? known);
}

/// <summary>What a known customer, or the lack of one, says against a request; single calls and batches ask the same.</summary>
internal static class StoredCustomerRules
{
    /// <summary>Against registering. Where the action could not be read, nobody knows what a known customer means.</summary>
    public static IEnumerable<Finding> OfCreate(CustomerDraft draft, bool updatesKnown, Stance? known) => (known, updatesKnown) switch
    {
        (null, _) => [],
        _ when draft.Unreadable.Contains("/action") => [],
        ({ } stance, true) => stance.Against(draft),
        _ => [Finding.Of(CustomerErrors.AlreadyExists, "/customerExtId")],
    };

    /// <summary>Against replacing all data.</summary>
    public static IEnumerable<Finding> OfUpdate(CustomerDraft draft, Stance? known) =>
        known?.Against(draft) ?? [Finding.Of(CustomerErrors.Unknown, "/customerExtId")];
}
