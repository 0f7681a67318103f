using System.Diagnostics;
using System.Text;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Documentation.Webhooks;

/// <summary>A temporary folder with a program of samples/webhooks.</summary>
internal sealed class ProgramFolder : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("webhooks");

    public ProgramFolder(string program) => Write(program, Repository.Read("samples", "webhooks", program));

    public void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    /// <summary>Runs a program and returns what it prints, errors included. Skips the test if it is not installed.</summary>
    public string Run(string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Start(start);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(file);
        }

        return output.GetAwaiter().GetResult() + errors.GetAwaiter().GetResult();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{start.FileName} is not installed.");
            throw;
        }
    }
}
