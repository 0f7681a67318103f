using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Onboarding.Micro;

// --audit measures the sealed audit trail (bench/audit).
// --smoke runs each benchmark once, in any build, only to see that none throws. --short is for a first look. Other options are BenchmarkDotNet's, except --job, which
// would add a second job. Without a filter all benchmarks run. They run in this process, because a generated project would be built with this repository's
// rules, which it does not satisfy.
if (args is ["--audit"])
{
    return await AuditFigures.Run();
}

var isSmoke = args.Contains("--smoke");
var job = isSmoke ? Job.Dry : args.Contains("--short") ? Job.ShortRun : Job.Default;
var rest = args.Where(arg => arg is not "--smoke" and not "--short").ToArray();
var config = ManualConfig.Create(DefaultConfig.Instance)
    .AddJob(job.WithToolchain(InProcessEmitToolchain.Instance))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddExporter(JsonExporter.Full);
if (isSmoke)
{
    // The folder of the program and not the caller's directory.
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
