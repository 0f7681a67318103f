using Microsoft.EntityFrameworkCore.ChangeTracking;
using Onboarding.Domain.Customers;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Persistence;

/// <summary>The rows of the e-mail addresses, telephone numbers and documents by which a customer is found.</summary>
internal static class CustomerIdentifiers
{
    /// <summary>Returns the rows of a customer.</summary>
    public static IEnumerable<CustomerIdentifierRow> Of(IdentifierHash hashes, long number, CustomerProfile profile) =>
        hashes.Of(profile).Select(hash => new CustomerIdentifierRow { Hash = hash, CustomerNumber = number });

    /// <summary>Replaces the rows of a changed customer. Most changes leave them as they are; then no row is read or written.</summary>
    public static void Replace(IdentifierHash hashes, OnboardingDbContext db, EntityEntry<Customer> entry)
    {
        var number = entry.Entity.Number;
        CustomerIdentifierRow[] before = [.. Of(hashes, number, entry.OriginalValues.GetValue<CustomerProfile>(nameof(Customer.Profile)))];
        CustomerIdentifierRow[] now = [.. Of(hashes, number, entry.Entity.Profile)];
        db.RemoveRange(before.Where(row => !now.Any(one => one.Hash.SequenceEqual(row.Hash))));
        db.AddRange(now.Where(row => !before.Any(one => one.Hash.SequenceEqual(row.Hash))));
    }
}
