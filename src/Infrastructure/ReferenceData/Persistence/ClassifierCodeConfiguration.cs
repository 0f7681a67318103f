using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.ReferenceData;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Infrastructure.ReferenceData.Persistence;

internal sealed class ClassifierCodeConfiguration : IEntityTypeConfiguration<ClassifierCode>
{
    public void Configure(EntityTypeBuilder<ClassifierCode> builder)
    {
        builder.ToTable("ClassifierEntries");
        builder.HasKey(code => new { code.Classifier, code.Code });
        builder.Property(code => code.Classifier).HasMaxLength(64)
            .HasConversion(classifier => ClassifierNames.Of(classifier), name => ClassifierNames.Find(name)!.Value);
        builder.Property(code => code.Code).HasMaxLength(Classifiers.CodeMaxLength);
        builder.Property(code => code.Name).HasMaxLength(ClassifierCode.NameMaxLength);
        builder.Property(code => code.ChangedNumber).IsConcurrencyToken();
        builder.HasIndex(code => code.ChangedNumber);
    }
}
