using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers;

/// <summary>What is stored and forbids a request about a customer; also tells the audit trail which customer a rejected request was about.</summary>
internal abstract class CustomerStateRules<T>(ICustomers customers, ICurrentCaller caller, IAuditTrail trail) : IDatabaseRules<T> where T : ICustomerCommand
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

        if (draft.Profile.Email is { Length: <= ShortFormFields.EmailMaxLength } email
            && await customers.HasEmail(caller.Account, Customer.EmailKeyOf(email), cancellationToken))
        {
            findings.Add(Finding.Of(CustomerErrors.EmailTaken, "/email"));
        }

        if (draft.ExternalId is { Length: <= CustomerFields.NumberMaxLength } externalId)
        {
            var known = await customers.Find(caller.Account, externalId, cancellationToken);
            if (known is not null)
            {
                trail.SetSubject(known.Id);
            }

            findings.AddRange(About(request, known));
        }

        return findings;
    }

    /// <summary>What speaks against the request, given the customer of that number, if there is one.</summary>
    protected abstract IEnumerable<Finding> About(T request, Customer? known);
}
