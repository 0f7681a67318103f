using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Access;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Retention;

namespace Onboarding.Infrastructure.Access.RejectedSignIns;

/// <summary>The retention policy of rejected sign-ins. A number contains the time at which it was made.</summary>
internal sealed class RejectedSignInRetention(RetentionOptions options, IProvider provider) : IRetentionPolicy
{
    public string Rows => "rejected sign-ins";

    public TimeSpan? Period => RetentionOptions.Of(options.RejectedSignInsDays);

    public async Task<int> Delete(OnboardingDbContext db, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        var end = SequenceGenerator.From(before);
        var numbers = await db.Set<RejectedSignIn>().Where(row => row.Number < end).OrderBy(row => row.Number).Select(row => row.Number)
            .Take(most).ToListAsync(cancellationToken);
        if (numbers.Count == 0)
        {
            return 0;
        }

        var last = numbers[^1];
        await provider.Write(
            db,
            () => db.Set<RejectedSignIn>().Where(row => row.Number <= last).ExecuteDeleteAsync(CancellationToken.None),
            () => Task.FromResult(false),
            cancellationToken);
        return numbers.Count;
    }
}
