using Microsoft.EntityFrameworkCore;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

/// <summary>The database context on SQLite.</summary>
public sealed class SqliteOnboardingDbContext(DbContextOptions<SqliteOnboardingDbContext> options) : OnboardingDbContext(options);
