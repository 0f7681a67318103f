using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers;

/// <summary>The hot reads, compiled once for the provider the program runs on.</summary>
internal sealed class CustomerQueries
{
    /// <summary>By identity, in one account or in any.</summary>
    public Func<OnboardingDbContext, string?, Guid, CancellationToken, Task<StoredCustomer?>> ById { get; } =
        EF.CompileAsyncQuery((OnboardingDbContext db, string? account, Guid id, CancellationToken _) =>
            db.Set<StoredCustomer>().AsNoTracking().FirstOrDefault(customer => customer.Id == id && (account == null || customer.Account == account)));

    /// <summary>By the number of one account.</summary>
    public Func<OnboardingDbContext, string, string, CancellationToken, Task<StoredCustomer?>> ByExternalId { get; } =
        EF.CompileAsyncQuery((OnboardingDbContext db, string account, string externalId, CancellationToken _) =>
            db.Set<StoredCustomer>().AsNoTracking().FirstOrDefault(customer => customer.Account == account && customer.ExternalId == externalId));

    /// <summary>By the number of any account, the first registered.</summary>
    public Func<OnboardingDbContext, string, CancellationToken, Task<StoredCustomer?>> ByExternalIdInAnyAccount { get; } =
        EF.CompileAsyncQuery((OnboardingDbContext db, string externalId, CancellationToken _) =>
            db.Set<StoredCustomer>().AsNoTracking().Where(customer => customer.ExternalId == externalId).OrderBy(customer => customer.Number).FirstOrDefault());
}
