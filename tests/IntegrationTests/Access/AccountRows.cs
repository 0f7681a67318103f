using System.Globalization;
using System.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Access;

/// <summary>Commands of one account, and what they do to the rows of another.</summary>
internal static class AccountRows
{
    /// <summary>Sends a command for an account, without HTTP.</summary>
    public static async Task<object?> SendAs(this OnboardingApp app, AccountId account, IBaseRequest command)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActingAccount>().Account = account;
        dynamic sent = scope.ServiceProvider.GetRequiredService<IMediator>().Send((dynamic)command);
        return await sent;
    }

    /// <summary>All rows that belong to an account, by table, without deliveries: they are tried again by themselves.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> RowsOf(this OnboardingApp app, AccountId account)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        var rows = new Dictionary<string, string>();
        await db.Database.OpenConnectionAsync();
        try
        {
            foreach (var (table, column) in db.Model.GetEntityTypes().Where(type => type.GetTableName() is not null && type.FindProperty("Account") is not null && !type.GetTableName()!.Contains("Deliver", StringComparison.Ordinal))
                .Select(type => (type.GetTableName()!, type.FindProperty("Account")!.GetColumnName())).Distinct())
            {
                await using var read = db.Database.GetDbConnection().CreateCommand();
                read.CommandText = $"SELECT * FROM \"{table}\" WHERE \"{column}\" = '{account.Value}' ORDER BY 1";
                await using var reader = await read.ExecuteReaderAsync();
                var text = new StringBuilder();
                while (await reader.ReadAsync())
                {
                    for (var i = 0; i < reader.FieldCount; i++)
                    {
                        text.Append(reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)).Append('|');
                    }

                    text.Append('\n');
                }

                rows[table] = text.ToString();
            }
        }
        finally
        {
            // The context goes back to its pool.
            await db.Database.CloseConnectionAsync();
        }

        rows.Should().ContainKey("Customers");
        return rows;
    }
}
