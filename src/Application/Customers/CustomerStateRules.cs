using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers;

/// <summary>
/// The base class of database rules about a customer: numbers and e-mail addresses that are already used, and conflicts with the existing customer.
/// It also sets the subject of the audit entry, which a rejected request has too.
/// </summary>
internal abstract class CustomerStateRules<T>(ICustomers customers, ICurrentCaller caller, IAuditTrail trail)
    : IDatabaseRules<T> where T : ICustomerCommand
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

            findings.AddRange(FindingsFor(request, known));
        }

        return findings;
    }

    /// <summary>Returns the conflicts of the request with the customer of that external id, or with the lack of one (null).</summary>
    protected abstract IEnumerable<Finding> FindingsFor(T request, Customer? known);
}
