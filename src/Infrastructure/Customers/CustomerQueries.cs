using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers;

/// <summary>The most frequent queries, compiled once for the database provider.</summary>
internal sealed class CustomerQueries
{
    /// <summary>Finds a customer by its identity, in one account or in all accounts.</summary>
    public Func<OnboardingDbContext, string?, Guid, CancellationToken, Task<StoredCustomer?>> ById { get; } =
        EF.CompileAsyncQuery((OnboardingDbContext db, string? account, Guid id, CancellationToken _) =>
            db.Set<StoredCustomer>().AsNoTracking()
                .FirstOrDefault(customer => customer.Id == id && (account == null || customer.Account == account)));

    /// <summary>Finds a customer by the external id of one account.</summary>
    public Func<OnboardingDbContext, string, string, CancellationToken, Task<StoredCustomer?>> ByExternalId { get; } =
        EF.CompileAsyncQuery((OnboardingDbContext db, string account, string externalId, CancellationToken _) =>
            db.Set<StoredCustomer>().AsNoTracking().FirstOrDefault(customer => customer.Account == account && customer.ExternalId == externalId));

    /// <summary>Finds the customer that was registered first with an external id, in all accounts.</summary>
    public Func<OnboardingDbContext, string, CancellationToken, Task<StoredCustomer?>> ByExternalIdInAnyAccount { get; } =
        EF.CompileAsyncQuery((OnboardingDbContext db, string externalId, CancellationToken _) =>
            db.Set<StoredCustomer>().AsNoTracking().Where(customer => customer.ExternalId == externalId).OrderBy(customer => customer.Number)
                .FirstOrDefault());
}
