using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Imports;
using Onboarding.Infrastructure.Common.Encryption;

namespace Onboarding.Infrastructure.Customers.Imports;

internal sealed class ImportRunConfiguration : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.ToTable("ImportRuns");
        builder.HasKey(run => run.Number);
        builder.Property(run => run.Number).ValueGeneratedNever();
        builder.Property(run => run.Fingerprint).HasMaxLength(ImportRun.FingerprintLength);
        builder.Property(run => run.Source).HasMaxLength(ImportRun.SourceMaxLength);
        builder.Property(run => run.Problem).HasMaxLength(ImportRun.ProblemMaxLength);
        builder.Property(run => run.Version).IsConcurrencyToken();
        builder.HasIndex(run => new { run.Account, run.Fingerprint, run.Number });
    }
}

internal sealed class RejectedRecordConfiguration : IEntityTypeConfiguration<RejectedRecord>
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ValueComparer<IReadOnlyList<Defect>> SameList = new(
        (one, other) => ReferenceEquals(one, other), defects => defects.GetHashCode(), defects => defects);

    public void Configure(EntityTypeBuilder<RejectedRecord> builder)
    {
        builder.ToTable("RejectedRecords");
        builder.HasKey(record => new { record.ImportNumber, record.Position });
        builder.HasOne<ImportRun>().WithMany().HasForeignKey(record => record.ImportNumber);
        builder.Property(record => record.CommunicationNumber).HasMaxLength(CustomerFields.NumberMaxLength);
        builder.Property(record => record.ExternalId).HasMaxLength(CustomerFields.NumberMaxLength);
        builder.Property(record => record.Code).HasMaxLength(CustomerFields.NumberMaxLength);
        builder.HasIndex(record => new { record.ImportNumber, record.Code, record.Position });
        builder.HasIndex(record => new { record.ImportNumber, record.ExternalId, record.Position });
        builder.HasIndex(record => new { record.ImportNumber, record.CommunicationNumber, record.Position });
        builder.Property(record => record.Defects)
            .IsProtected<IReadOnlyList<Defect>>(
                defects => JsonSerializer.SerializeToUtf8Bytes(defects, Json), bytes => JsonSerializer.Deserialize<List<Defect>>(bytes.Span, Json)!)
            .Metadata.SetValueComparer(SameList);
    }
}
