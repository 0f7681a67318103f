using Onboarding.Domain.Screening.Runs;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Privacy;

namespace Onboarding.Infrastructure.Screening.Privacy;

/// <summary>The screenings of a customer and of its related entities.</summary>
internal sealed class ScreeningPersonalRows(OnboardingDbContext db) : IPersonalRows
{
    public Task<IReadOnlyList<PersonalTable>> Of(DataSubject subject, CancellationToken cancellationToken)
    {
        var (id, number) = (subject.Id, subject.Number);
        return Task.FromResult<IReadOnlyList<PersonalTable>>(
        [
            PersonalTable.Of("screenings", db.Set<ScreeningRun>().Where(row => row.CustomerId == id)),
            PersonalTable.Of("hits", db.Set<Hit>().Where(row => row.CustomerId == id)),
            PersonalTable.Of("suppressions", db.Set<Suppression>().Where(row => row.CustomerId == id)),
            PersonalTable.Of("screenedParties", db.Set<ScreenedParty>().Where(row => row.CustomerNumber == number)),
        ]);
    }
}
