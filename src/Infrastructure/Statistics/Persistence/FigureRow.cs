using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Application.Statistics;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Domain.Statistics;

namespace Onboarding.Infrastructure.Statistics.Persistence;

/// <summary>A stored figure.</summary>
internal sealed class FigureRow
{
    /// <summary>The number, which identifies the row.</summary>
    public long Number { get; private init; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; init; }

    /// <summary>The kind of things that are counted.</summary>
    public Measure Measure { get; init; }

    /// <summary>The account.</summary>
    public AccountId Account { get; init; }

    /// <summary>The business unit.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The level.</summary>
    public string Level { get; init; } = "";

    /// <summary>The category.</summary>
    public string Category { get; init; } = "";

    /// <summary>The state, age or class.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The value: how many were counted.</summary>
    public long Value { get; private set; }

    /// <summary>Creates the row of a figure.</summary>
    public static FigureRow Of(long number, Figure figure) => new()
    {
        Number = number,
        Day = figure.Day,
        Measure = figure.Measure,
        Account = figure.Account,
        Unit = figure.Unit,
        Level = figure.Level,
        Category = figure.Category,
        Detail = figure.Detail,
        Value = figure.Value,
    };

    /// <summary>Returns the figure.</summary>
    public Figure ToFigure() => new(Day, Account, Unit, Measure, Level, Category, Detail, Value);

    /// <summary>Sets the value.</summary>
    public void Set(long value) => Value = value;
}

internal sealed class FigureRowConfiguration : IEntityTypeConfiguration<FigureRow>
{
    private const int DetailMaxLength = 64;

    public void Configure(EntityTypeBuilder<FigureRow> builder)
    {
        builder.ToTable("Figures");
        builder.HasKey(row => row.Number);
        builder.Property(row => row.Number).ValueGeneratedNever();
        // The members that identify a row are too long for a key of SQL Server. One instance at a time writes the rows.
        builder.HasIndex(row => new { row.Day, row.Measure, row.Account });
        builder.Property(row => row.Unit).HasMaxLength(Classifiers.CodeMaxLength);
        builder.Property(row => row.Level).HasMaxLength(32);
        builder.Property(row => row.Category).HasMaxLength(Classifiers.CodeMaxLength);
        builder.Property(row => row.Detail).HasMaxLength(DetailMaxLength);
    }
}
