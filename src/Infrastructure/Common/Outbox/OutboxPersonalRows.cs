using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Privacy;

namespace Onboarding.Infrastructure.Common.Outbox;

/// <summary>The messages about a customer that wait in the outbox. They have its number as their key.</summary>
internal sealed class OutboxPersonalRows(OnboardingDbContext db) : IPersonalRows
{
    public Task<IReadOnlyList<PersonalTable>> Of(DataSubject subject, CancellationToken cancellationToken)
    {
        var number = subject.Number;
        return Task.FromResult<IReadOnlyList<PersonalTable>>(
            [PersonalTable.Of("outbox", db.Set<OutboxMessage>().Where(row => row.Key == number))]);
    }
}
