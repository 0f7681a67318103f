using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Infrastructure.ReferenceData.Persistence;

internal sealed class ClassifierEntryConfiguration : IEntityTypeConfiguration<ClassifierEntry>
{
    public void Configure(EntityTypeBuilder<ClassifierEntry> builder)
    {
        builder.ToTable("ClassifierEntries");
        builder.HasKey(entry => new { entry.Classifier, entry.Code });
        builder.Property(entry => entry.Classifier).HasMaxLength(64);
        builder.Property(entry => entry.Code).HasMaxLength(Classifiers.CodeMaxLength);
        builder.Property(entry => entry.Name).HasMaxLength(512);
        builder.HasIndex(entry => entry.ChangedNumber);
    }
}
