using Microsoft.EntityFrameworkCore;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;

/// <summary>
/// The database on SQL Server. Every text that is compared is compared letter by letter, with case and accents, as SQLite compares it, whatever
/// the server's default is. (Last blanks still do not count; keys that end in one are rejected.)
/// </summary>
public sealed class SqlServerOnboardingDbContext(DbContextOptions<SqlServerOnboardingDbContext> options) : OnboardingDbContext(options)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            if ((property.GetProviderClrType() ?? property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(string)
                && property.GetMaxLength() is not null)
            {
                property.SetCollation("Latin1_General_BIN2");
            }
        }
    }
}
