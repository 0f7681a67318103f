using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Persistence;

/// <summary>
/// The unique numbers and e-mail addresses of a unit of work. Communication numbers come first, so that a repeated request is reported as such.
/// </summary>
internal sealed class CustomerKeys(
    (AccountId Account, string Value)[] requests, (AccountId Account, string Value, long Customer)[] customers,
    (AccountId Account, string Value, long Customer)[] emails)
    : IUniqueKeys
{
    public async Task<IReadOnlyList<Finding>> Taken(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        foreach (var (account, value) in requests)
        {
            if (await db.Set<CommunicationNumberRow>().AnyAsync(
                row => row.Account == account && row.Value == value, cancellationToken))
            {
                findings.Add(Finding.Of(CustomerErrors.CommunicationNumberUsed, "/communicationNumber"));
            }
        }

        foreach (var (account, value, customer) in customers)
        {
            if (await db.Set<Customer>().AnyAsync(
                row => row.Account == account && row.ExternalId == value && row.Number != customer, cancellationToken))
            {
                findings.Add(Finding.Of(CustomerErrors.AlreadyExists, "/customerExtId"));
            }
        }

        foreach (var (account, value, customer) in emails)
        {
            if (await db.Set<CustomerEmailRow>().AnyAsync(
                row => row.Account == account && row.Value == value && row.CustomerNumber != customer, cancellationToken))
            {
                findings.Add(Finding.Of(CustomerErrors.EmailTaken, "/email"));
            }
        }

        return findings;
    }
}
