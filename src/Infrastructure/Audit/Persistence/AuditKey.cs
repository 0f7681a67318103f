using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Audit.Persistence;

/// <summary>The columns by which audit entries are found, as they are stored.</summary>
internal sealed class AuditKey
{
    /// <summary>The entry's number.</summary>
    public long Number { get; init; }

    /// <summary>The account.</summary>
    public string Account { get; init; } = "";

    /// <summary>The audit user.</summary>
    public string User { get; init; } = "";

    /// <summary>The client.</summary>
    public string? Client { get; init; }

    /// <summary>The person.</summary>
    public string? Person { get; init; }

    /// <summary>The name of the command or query.</summary>
    public string Command { get; init; } = "";

    /// <summary>The code of the outcome.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>The request's own number, or the id of what it is about.</summary>
    public string? Reference { get; init; }

    /// <summary>The customer.</summary>
    public CustomerId? CustomerId { get; init; }
}

/// <summary>Searches read the table of the entries.</summary>
internal sealed class AuditKeyConfiguration : IEntityTypeConfiguration<AuditKey>
{
    public void Configure(EntityTypeBuilder<AuditKey> builder)
    {
        builder.HasNoKey();
        builder.ToView(AuditEntryConfiguration.Table);
    }
}
