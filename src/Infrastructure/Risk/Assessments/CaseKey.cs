using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Risk.Assessments;

/// <summary>The columns by which assessments are found, as they are stored.</summary>
internal sealed class CaseKey
{
    /// <summary>The number.</summary>
    public long Number { get; init; }

    /// <summary>The account.</summary>
    public string Account { get; init; } = "";

    /// <summary>The customer.</summary>
    public CustomerId CustomerId { get; init; }

    /// <summary>The communication number of the request.</summary>
    public string CommunicationNumber { get; init; } = "";

    /// <summary>The code of the state.</summary>
    public string State { get; init; } = "";

    /// <summary>Whether it waits for a person.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The code of the assessed level.</summary>
    public string InitialLevel { get; init; } = "";

    /// <summary>The time of the decision, in UTC ticks.</summary>
    public long? DecidedAt { get; init; }

    /// <summary>The person who decided; null if the service decided alone.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>The code of the level that a person set instead of the assessed one.</summary>
    public string? OverrideLevel { get; init; }

    /// <summary>The person who has claimed it.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>The time of the claim, in UTC ticks.</summary>
    public long? ClaimedAt { get; init; }

    /// <summary>The time by which people should decide, in UTC ticks; the greatest time if there is none.</summary>
    public long DueBy { get; init; }
}

/// <summary>Searches read the table of the assessments.</summary>
internal sealed class CaseKeyConfiguration : IEntityTypeConfiguration<CaseKey>
{
    public void Configure(EntityTypeBuilder<CaseKey> builder)
    {
        builder.HasNoKey();
        builder.ToView(AssessmentConfiguration.Table);
    }
}
