using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Access.People;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Retention;

namespace Onboarding.Infrastructure.Access.People;

/// <summary>The retention policy of persons' sessions. A number contains the time at which it was made.</summary>
internal sealed class PersonSessionRetention(RetentionOptions options, IProvider provider) : IRetentionPolicy
{
    public string Rows => "sessions";

    public TimeSpan? Period => RetentionOptions.Of(options.SessionsDays);

    public async Task<int> Delete(OnboardingDbContext db, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        var end = SequenceGenerator.From(before);
        var numbers = await db.Set<PersonSession>().Where(session => session.Number < end).OrderBy(session => session.Number)
            .Select(session => session.Number).Take(most).ToListAsync(cancellationToken);
        if (numbers.Count == 0)
        {
            return 0;
        }

        var last = numbers[^1];
        await provider.Write(
            db,
            () => db.Set<PersonSession>().Where(session => session.Number <= last).ExecuteDeleteAsync(CancellationToken.None),
            () => Task.FromResult(false),
            cancellationToken);
        return numbers.Count;
    }
}
