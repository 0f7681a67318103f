using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Onboarding.IntegrationTests.Common;

/// <summary>One database of a test class, and the apps started on it. Nothing happens before the first use, so a skipped class costs nothing.</summary>
public abstract class Database : IAsyncLifetime
{
    private readonly List<OnboardingApp> _apps = [];
    private readonly Lazy<DirectoryInfo> _keys = new(() => Directory.CreateTempSubdirectory("onboarding-keys-"));
    private OnboardingApp? _app;
    private bool _isCreated;

    /// <summary>The value of <c>Database__Provider</c>.</summary>
    public abstract string Provider { get; }

    /// <summary>The value of <c>ConnectionStrings__Onboarding</c>.</summary>
    public abstract string ConnectionString { get; }

    /// <summary>The value of <c>DataProtection__KeysFolder</c>: one for all apps on this database.</summary>
    public virtual string KeysFolder => _keys.Value.FullName;

    /// <summary>Whether apps on this database have the tests' plain dialect beside those of the build.</summary>
    internal bool SpeaksPlain { get; private set; }

    /// <summary>The app in the environment Development, with default settings.</summary>
    public async Task<OnboardingApp> App() => _app ??= await Start();

    /// <summary>Gives all apps on this database the plain dialect.</summary>
    /// <exception cref="InvalidOperationException">The app that the tests of the class share runs without it, so their order would decide what they find.</exception>
    internal void SpeakPlain()
    {
        SpeaksPlain = SpeaksPlain || _app is null ? true : throw new InvalidOperationException("A test of this class calls App() without Plain(), and another with it.");
    }

    /// <summary>Starts one more app on this database.</summary>
    public Task<OnboardingApp> Start(params (string Name, string Value)[] settings) => Start(new AppChoices { Settings = settings });

    /// <summary>Starts one more app on this database.</summary>
    internal async Task<OnboardingApp> Start(AppChoices choices)
    {
        await Prepare();
        var app = new OnboardingApp(this, choices);
        _apps.Add(app);
        app.StartServer();
        return app;
    }

    /// <summary>Starts several apps at the same moment.</summary>
    public async Task<IReadOnlyList<OnboardingApp>> StartTogether(int count)
    {
        await Prepare();
        OnboardingApp[] apps = [.. Enumerable.Range(0, count).Select(_ => new OnboardingApp(this, new AppChoices()))];
        _apps.AddRange(apps);
        await Task.WhenAll(apps.Select(app => Task.Run(app.StartServer)));
        return apps;
    }

    /// <summary>Stops an app before the class ends.</summary>
    public async Task Stop(OnboardingApp app)
    {
        _apps.Remove(app);
        _app = ReferenceEquals(_app, app) ? null : _app;
        await app.DisposeAsync();
    }

    ValueTask IAsyncLifetime.InitializeAsync() => ValueTask.CompletedTask;

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var app in _apps.ToArray())
        {
            await app.DisposeAsync();
        }

        if (_isCreated)
        {
            await Drop();
        }

        if (_keys.IsValueCreated)
        {
            _keys.Value.Delete(recursive: true);
        }
    }

    private async Task Prepare()
    {
        if (!_isCreated)
        {
            await Create();
            _isCreated = true;
        }
    }

    /// <summary>Makes the empty database.</summary>
    protected abstract Task Create();

    /// <summary>Removes it without trace.</summary>
    protected abstract Task Drop();
}

/// <summary>Databases of tests of the core.</summary>
internal static class PlainDatabases
{
    /// <summary>The same database; its apps have the plain dialect, so that tests of the core make customers whichever dialects the build has.</summary>
    /// <remarks>Tests of a dialect do without, on the program as it is delivered.</remarks>
    public static T Plain<T>(this T database) where T : Database
    {
        database.SpeakPlain();
        return database;
    }
}

/// <summary>How an app is started.</summary>
internal sealed record AppChoices
{
    public string Environment { get; init; } = "Development";

    public IReadOnlyList<(string Name, string Value)> Settings { get; init; } = [];

    /// <summary>Where log lines go besides nowhere; at Trace level if given.</summary>
    public ILoggerProvider? Log { get; init; }

    /// <summary>The clock, if it is not the system's.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>Registers services of a test, which the program lacks or which replace its own.</summary>
    public Action<IServiceCollection>? Services { get; init; }
}
