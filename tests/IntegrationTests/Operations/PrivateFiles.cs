using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>The files that the program creates, as other users of the machine see them, and what its start says about them.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PrivateFiles : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _folder = Directory.CreateTempSubdirectory("onboarding-private-").FullName;

    [Fact]
    public async Task Every_file_is_0600_and_every_folder_0700_and_keys_and_database_lie_apart_by_default()
    {
        var log = await Started();

        Directory.GetDirectories(_folder).Select(Path.GetFileName).Should().BeEquivalentTo("data", "keys");
        Directory.GetFiles(Path.Combine(_folder, "data")).Select(Path.GetFileName).Should().Contain(["onboarding.db", "onboarding.db-wal", "onboarding.db-shm"]);
        Directory.GetFiles(Path.Combine(_folder, "keys"), "*.xml").Should().ContainSingle();
        foreach (var file in Directory.GetFiles(_folder, "*", SearchOption.AllDirectories))
        {
            File.GetUnixFileMode(file).Should().Be(Owner, file);
        }

        foreach (var folder in Directory.GetDirectories(_folder))
        {
            File.GetUnixFileMode(folder).Should().Be(Owner | UnixFileMode.UserExecute, folder);
        }

        log.Should().NotContain("chmod").And.NotContain("share a folder");
    }

    [Fact]
    public async Task A_start_warns_of_files_that_others_can_read_and_of_keys_beside_the_database()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "data"));
        var database = Path.Combine(_folder, "data", "onboarding.db");
        await File.WriteAllTextAsync(database, "");
        File.SetUnixFileMode(database, Owner | UnixFileMode.GroupRead);
        var keys = Directory.CreateDirectory(Path.Combine(_folder, "data", "ring")).FullName;
        File.SetUnixFileMode(keys, Owner | UnixFileMode.UserExecute | UnixFileMode.OtherExecute);

        var log = await Started(("DataProtection__KeysFolder", "data/ring"));

        log.Should().Contain($"chmod 600 {database} {database}-wal {database}-shm").And.Contain($"chmod 700 {keys}").And.Contain("share a folder");
    }

    [Fact]
    public async Task The_keys_of_an_earlier_version_stay_in_use_with_a_warning()
    {
        await Started(("DataProtection__KeysFolder", "data/keys"));

        var log = await Started();

        log.Should().Contain("share a folder");
        Directory.Exists(Path.Combine(_folder, "keys")).Should().BeFalse();
        Directory.GetFiles(Path.Combine(_folder, "data", "keys"), "*.xml").Should().ContainSingle();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Runs the server until its start is logged; returns the log while the database is still open.
    private async Task<string> Started(params (string Name, string Value)[] variables)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        var start = new ProcessStartInfo("/bin/sh")
        {
            ArgumentList = { "-c", "umask 022; exec dotnet \"$0\" --urls http://127.0.0.1:0", Path.Combine(AppContext.BaseDirectory, "Onboarding.Api.dll") },
            RedirectStandardOutput = true,
            WorkingDirectory = _folder,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        try
        {
            var log = new StringBuilder();
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                log.AppendLine(line);
                if (line.Contains("Application started", StringComparison.Ordinal))
                {
                    break;
                }
            }

            await Eventually.True(() => Task.FromResult(File.Exists(Path.Combine(_folder, "data", "onboarding.db-shm"))), () => log.ToString());
            File.Exists(Path.Combine(_folder, "data", "onboarding.db-wal")).Should().BeTrue(log.ToString());
            await Task.Delay(500);
            process.Kill();
            log.Append(await process.StandardOutput.ReadToEndAsync());
            return log.ToString();
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }
}
