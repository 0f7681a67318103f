using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Application.Screening;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.SelfTests;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Screening.SelfTests;

internal sealed class SelfTestRepository(OnboardingDbContext db) : ISelfTests
{
    public async Task<SelfTest?> Find(Guid id, CancellationToken cancellationToken) =>
        await db.Set<SelfTest>().SingleOrDefaultAsync(test => test.Id == id, cancellationToken);

    public async Task<SelfTest?> Read(Guid id, CancellationToken cancellationToken) =>
        await db.Set<SelfTest>().AsNoTracking().SingleOrDefaultAsync(test => test.Id == id, cancellationToken);

    public async Task<IReadOnlyList<SelfTestItem>> Latest(AccountId account, int count, CancellationToken cancellationToken)
    {
        var tests = await db.Set<SelfTest>().AsNoTracking().Where(test => test.Account == account).OrderByDescending(test => test.Number).Take(count)
            .Select(test => new { test.Id, test.State, test.Seed, test.Entries, test.RequestedAt, test.RequestedBy, test.EndedAt })
            .ToListAsync(cancellationToken);
        return [.. tests.Select(test => new SelfTestItem(
            test.Id, Codes<SelfTestState>.Of(test.State), test.Seed, test.Entries, test.RequestedAt, test.RequestedBy, test.EndedAt, null))];
    }

    public async Task<IReadOnlyList<RunningSelfTest>> Running(CancellationToken cancellationToken) =>
        await db.Set<SelfTest>().AsNoTracking().Where(test => test.State == SelfTestState.Running).OrderBy(test => test.Number)
            .Select(test => new RunningSelfTest(test.Id, test.Account, test.Entries, test.Seed))
            .ToListAsync(cancellationToken);

    public void Add(SelfTest test) => db.Add(test);
}

internal sealed class SelfTestConfiguration : IEntityTypeConfiguration<SelfTest>
{
    public void Configure(EntityTypeBuilder<SelfTest> builder)
    {
        builder.ToTable("ScreeningSelfTests");
        builder.HasKey(test => test.Id);
        builder.Property(test => test.Id).ValueGeneratedNever();
        builder.Property(test => test.RequestedBy).HasMaxLength(AccessLimits.NameMaxLength);
        builder.HasIndex(test => new { test.Account, test.Number });
        builder.HasIndex(test => new { test.State, test.Number });
    }
}
