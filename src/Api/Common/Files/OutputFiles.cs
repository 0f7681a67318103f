using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Files;
using Onboarding.Infrastructure.Common.Keys;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Api.Common.Files;

/// <summary>
/// Opens the files that commands write. No command writes over the database, its log, the keys, a file that it reads or a file of another kind.
/// </summary>
/// <param name="connection">The database.</param>
/// <param name="services">The key folder.</param>
internal sealed class OutputFiles(ConnectionString connection, IServiceProvider services)
{
    private const string Partial = ".partial";

    // Neither a device nor a file of the kernel can be replaced by a new file.
    private static readonly string[] SystemFolders = ["/dev", "/proc", "/sys"];

    private static readonly string[] LogSuffixes = ["-wal", "-shm", "-journal"];

    private static readonly Rule Rejected = Rule.Unpublished("output_file", "{0} {1}. Nothing was written.");

    /// <summary>Opens a file that must not exist. Throws <see cref="InvalidInput"/> (output_file) if it cannot be written.</summary>
    public OutputFile CreateNew(string path) => Opened(path, () => Open(path, kind: null, [], continues: false));

    /// <summary>
    /// Opens a file that replaces one of the same kind. Throws <see cref="InvalidInput"/> (output_file) if it cannot be written.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="kind">The kind of file that it may replace.</param>
    /// <param name="reserved">The other files of the command.</param>
    /// <param name="continues">Whether the content of the file, or of a run that was killed, stays.</param>
    public OutputFile Replace(string path, OutputKind kind, IReadOnlyList<string> reserved, bool continues = false) =>
        Opened(path, () => Open(path, kind, reserved, continues));

    private OutputFile Open(string path, OutputKind? kind, IReadOnlyList<string> reserved, bool continues)
    {
        var target = RealPath.Of(path);
        void Check() => Reject(path, ReservedFor(target, reserved) ?? ProblemOf(target, kind));
        Check();

        // The name says where the rest of a killed run is; it is continued or replaced by the next run. Without a kind it could be anybody's file.
        var partial = target + (kind is null ? $".{Guid.NewGuid():N}{Partial}" : Partial);
        var hasRest = File.Exists(partial) || new FileInfo(partial).LinkTarget is not null || Directory.Exists(partial);
        if (hasRest)
        {
            Reject(partial, ReservedFor(partial, reserved) ?? (RealPath.Of(partial) == partial ? ProblemOf(partial, kind) : "is a link"));
        }

        if (hasRest && !continues)
        {
            File.Delete(partial);
        }

        var stream = PrivateFiles.Write(partial, hasRest && continues ? FileMode.Append : FileMode.CreateNew);
        if (!hasRest && continues && File.Exists(target))
        {
            using var former = File.OpenRead(target);
            former.CopyTo(stream);
        }

        return new OutputFile(stream, target, kind is not null, Check);
    }

    private string? ReservedFor(string target, IReadOnlyList<string> reserved) => true switch
    {
        _ when connection.Files.Any(file => RealPath.AreSame(file, target)) => "belongs to the database",
        _ when RealPath.IsWithin(target, services.KeysFolder()) => "is in the key folder",
        _ when reserved.Any(file => RealPath.AreSame(file, target)) => "is another file of this command",
        _ when !OperatingSystem.IsWindows() && SystemFolders.Any(folder => RealPath.IsWithin(target, folder)) => "is not a regular file",
        _ when LogSuffixes.Any(suffix => target.EndsWith(suffix, StringComparison.Ordinal) && File.Exists(target[..^suffix.Length])) =>
            "belongs to a database",
        _ => null,
    };

    private static string? ProblemOf(string target, OutputKind? kind) => true switch
    {
        _ when Directory.Exists(target) => "is a folder",
        _ when !File.Exists(target) => null,
        _ when kind is null => "exists already",
        _ when !kind.Matches(target) => $"exists and is not {kind.Name}",
        _ => null,
    };

    private static void Reject(string path, string? problem)
    {
        if (problem is not null)
        {
            throw new InvalidInput([Finding.Of(Rejected, "", path, problem)]);
        }
    }

    private static OutputFile Opened(string path, Func<OutputFile> open)
    {
        try
        {
            return open();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInput([Finding.Of(Rejected, "", path, $"cannot be written ({failure.Message.TrimEnd('.')})")]);
        }
    }
}
