using Microsoft.EntityFrameworkCore;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>
/// The database, the same model for both providers. Each room configures its own tables
/// (<c>&lt;Room&gt;/Persistence/…Configuration.cs</c>); what a provider needs on top is in its subclass.
/// </summary>
public abstract class OnboardingDbContext(DbContextOptions options) : DbContext(options)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(OnboardingDbContext).Assembly);

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HavePrecision(6);
        configurationBuilder.AddCodes();
        configurationBuilder.AddIds();
        configurationBuilder.IgnoreEvents();
    }
}
