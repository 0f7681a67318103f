using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Screening.Contracts;
using Onboarding.Domain.Customers;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Customers;

/// <summary>
/// Lets each customer whose version a unit of work creates request its screenings, so that no route to a customer leaves them out.
/// </summary>
internal sealed class ScreeningDemands(InsertBuffer added, IScreeningDemand demand) : IRelatedRows
{
    public Task AddRows(OnboardingDbContext db)
    {
        foreach (var customer in added.Of<Customer>())
        {
            Request(customer);
        }

        foreach (var entry in db.ChangeTracker.Entries<Customer>())
        {
            if (entry.State == EntityState.Modified && entry.Property(customer => customer.Version).IsModified)
            {
                Request(entry.Entity);
            }
        }

        return Task.CompletedTask;
    }

    private void Request(Customer customer) => customer.RequestScreening(demand.For(customer.Account, customer.Category));
}
