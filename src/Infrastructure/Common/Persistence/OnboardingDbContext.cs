using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Infrastructure.Common.Encryption;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>
/// The database context, with the same model for both providers. Each module configures its own tables
/// (<c>&lt;Module&gt;/Persistence/…Configuration.cs</c>). A provider's subclass adds what only that provider needs.
/// </summary>
public abstract class OnboardingDbContext(DbContextOptions options) : DbContext(options)
{
    private DataKeys? _dataKeys;

    /// <summary>The keys that protect new data; null for a context that the service did not register, which stores data in clear.</summary>
    internal DataKeys? DataKeys => _dataKeys ??= this.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()
        ?.ApplicationServiceProvider?.GetService<DataKeys>();

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
