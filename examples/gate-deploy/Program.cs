using GateDeploy;
using Pulumi;
using Pulumi.TencentSsl;

return await Deployment.RunAsync(() =>
{
    var config = new Pulumi.Config();

    // An explicit provider has its own settings; without one the stack's configuration counts.
    var account = config.GetBoolean("defaultProvider") == true
        ? null
        : new Provider("account", new ProviderArgs { MaxRequestsPerSecond = 5 });

    return GatedSite.CreateAsync(config.Require("certificateId"), config.Require("domain"), account);
});
