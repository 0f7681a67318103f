using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Onboarding.Micro;

// --smoke: each benchmark once, in any build, only to see that none throws. --short: a first look. Everything else is BenchmarkDotNet's, but for its
// --job, which would add a second one; without a filter all run.
// In this process: a project generated for each run would be built under the rules of this repository, which it does not keep.
var isSmoke = args.Contains("--smoke");
var job = isSmoke ? Job.Dry : args.Contains("--short") ? Job.ShortRun : Job.Default;
var rest = args.Where(arg => arg is not "--smoke" and not "--short").ToArray();
var config = ManualConfig.Create(DefaultConfig.Instance)
    .AddJob(job.WithToolchain(InProcessEmitToolchain.Instance))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddExporter(JsonExporter.Full);
if (isSmoke)
{
    // Beside the program, where what was built lies, and not in the caller's directory.
    config = config.WithOptions(ConfigOptions.DisableOptimizationsValidator).WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "smoke"));
}

var all = rest.Any(arg => arg is "--filter" or "-f" or "--list") ? rest : [.. rest, "--filter", "*"];
var summaries = BenchmarkSwitcher.FromAssembly(typeof(ParseBenchmarks).Assembly).Run(all, config).ToArray();
Service.End();
var isGood = rest.Contains("--list")
    || (summaries.Length > 0 && summaries.All(summary => !summary.HasCriticalValidationErrors && summary.Reports.Length > 0 && summary.Reports.All(report => report.Success)));
if (!isGood)
{
    Console.Error.WriteLine("A benchmark did not run.");
}

return isGood ? 0 : 1;
