using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Application.Risk;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Infrastructure.Common.Encryption;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Risk.Assessments;

internal sealed class CaseNotes(OnboardingDbContext db) : ICaseNotes
{
    public void Add(CaseNote note) => db.Add(note);

    public async Task<IReadOnlyList<CaseNote>> Of(Guid caseId, long after, int limit, CancellationToken cancellationToken) =>
        await db.Set<CaseNote>().AsNoTracking().Where(note => note.CaseId == caseId && note.Number > after).OrderBy(note => note.Number).Take(limit)
            .ToListAsync(cancellationToken);
}

internal sealed class CaseNoteConfiguration : IEntityTypeConfiguration<CaseNote>
{
    private const int NameMaxLength = 256;

    public void Configure(EntityTypeBuilder<CaseNote> builder)
    {
        builder.ToTable("CaseNotes");
        builder.HasKey(note => note.Number);
        builder.Property(note => note.Number).ValueGeneratedNever();
        builder.HasIndex(note => new { note.CaseId, note.Number });
        builder.HasIndex(note => note.CustomerId);
        builder.Property(note => note.Text).IsProtectedText();
        builder.Property(note => note.WrittenBy).HasMaxLength(NameMaxLength);
        builder.Property(note => note.Client).HasMaxLength(NameMaxLength);
    }
}
