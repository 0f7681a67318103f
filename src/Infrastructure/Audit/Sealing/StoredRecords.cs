using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Audit;
using Onboarding.Domain.Audit.Sealing;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Audit.Sealing;

/// <summary>
/// Reads audit entries as they are stored, for their hash. EF Core creates the statement, but the values are read without its conversions: a value
/// that they reject is a finding, and must not end the verification.
/// </summary>
internal static class StoredRecords
{
    // Not in any text that the service stores, so that a value of another type is never equal to a text.
    private const string Foreign = "\0";
    private const long ForeignTime = -1;

    // SQLite has texts in exactly one form. Another form of the same value was not written by the service, and searches do not find it.
    private const string TimeText = "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz";

    /// <summary>Returns the entries of a query, in its order.</summary>
    public static async Task<IReadOnlyList<AuditRecord>> Read(
        OnboardingDbContext db, IQueryable<AuditEntry> entries, CancellationToken cancellationToken)
    {
        await using var command = entries.Select(entry => new
        {
            entry.Number,
            entry.At,
            entry.Account,
            entry.User,
            entry.Client,
            entry.Person,
            entry.IsClaimed,
            entry.Address,
            entry.Details,
            entry.Command,
            entry.Reference,
            entry.CustomerId,
            entry.Outcome,
            entry.Codes,
            entry.CorrelationId,
            entry.Created,
            entry.Purpose,
        }).CreateDbCommand();
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var records = new List<AuditRecord>();
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                records.Add(Of(reader));
            }

            return records;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static AuditRecord Of(DbDataReader row) => new()
    {
        Number = row.GetInt64(0),
        At = IsTruth(row.GetValue(6)) ? Ticks(row.GetValue(1)) : ForeignTime,
        Account = Text(row, 2),
        User = Text(row, 3),
        Client = Text(row, 4),
        Person = Text(row, 5),
        IsClaimed = row.GetValue(6) is true or 1L,
        Address = Text(row, 7),
        Details = Text(row, 8),
        Command = Text(row, 9),
        Reference = Text(row, 10),
        Customer = Id(row, 11),
        Outcome = Text(row, 12),
        Codes = Text(row, 13),
        CorrelationId = Text(row, 14),
        Created = Text(row, 15),
        Purpose = Text(row, 16),
    };

    // A truth value cannot hold a mark, so the time holds it.
    private static bool IsTruth(object value) => value is bool or 0L or 1L;

    private static string? Text(DbDataReader row, int column) => row.GetValue(column) switch
    {
        DBNull => null,
        string text => text,
        var other => Foreign + Convert.ToString(other, CultureInfo.InvariantCulture),
    };

    private static string? Id(DbDataReader row, int column) => row.GetValue(column) switch
    {
        DBNull => null,
        Guid id => id.ToString(),
        string text when Guid.TryParseExact(text, "D", out var id) && !text.Any(char.IsAsciiLetterLower) => id.ToString(),
        var other => Foreign + Convert.ToString(other, CultureInfo.InvariantCulture),
    };

    // The service stores UTC. Another offset of the same instant was not written by it, and a search on SQLite does not find it.
    private static long Ticks(object value) => value switch
    {
        DateTimeOffset at when at.Offset == TimeSpan.Zero => at.UtcTicks,
        string text when DateTimeOffset.TryParseExact(text, TimeText, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            && at.Offset == TimeSpan.Zero && at.ToString(TimeText, CultureInfo.InvariantCulture) == text => at.UtcTicks,
        _ => ForeignTime,
    };
}
