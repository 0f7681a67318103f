using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;

internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerOnboardingDbContext>
{
    public SqlServerOnboardingDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerOnboardingDbContext>().UseSqlServer("Server=none").Options);
}
