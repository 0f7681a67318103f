using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

/// <summary>
/// Microsoft.Data.Sqlite asks for SQLitePCLRaw 2.1 or later; the copy that every registry has is 2.0.6, compatible in all that EF
/// Core uses, but the runtime refuses the lower version by itself. This answers with the copy beside the application (docs/adr/0002).
/// </summary>
internal static class SqliteBinding
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "The binding must stand before the first type of the library is touched, also under dotnet ef.")]
    internal static void Bind()
    {
        var folder = Path.GetDirectoryName(typeof(SqliteBinding).Assembly.Location) is { Length: > 0 } own ? own : AppContext.BaseDirectory;
        AssemblyLoadContext.Default.Resolving += (context, name) =>
        {
            if (name.Name?.StartsWith("SQLitePCLRaw", StringComparison.Ordinal) != true)
            {
                return null;
            }

            var file = Path.Combine(folder, name.Name + ".dll");
            return File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        };
        SQLitePCL.Batteries_V2.Init();

        // Nobody asks how much memory the library uses, and counting it takes a lock for each piece.
        SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }
}
